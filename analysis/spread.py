"""How evenly something is spread: median, outliers, concentration."""

from collections.abc import Sequence
from statistics import fmean, median
from typing import Final

MIN_SAMPLE: Final = 5
_MAD_FACTOR: Final = 0.6745  # 0.75 quantile of the normal distribution
_MEAN_FACTOR: Final = 1.253314  # square root of pi / 2


def modified_z_scores(values: Sequence[float]) -> list[float]:
    """How far each value lies from the median, in robust units.

    0.6745 (x - median) / MAD, where MAD is the median of |x - median| (Iglewicz and Hoaglin, How to Detect
    and Handle Outliers, ASQC 1993, who call |score| > 3.5 an outlier). Where MAD is 0, because more than half
    of the values are equal, the mean absolute deviation takes its place: (x - median) / (1.253314 meanAD),
    as in IBM SPSS. Where that is 0 too, all are equal and every score is 0. Fewer than MIN_SAMPLE values
    tell nothing of what is usual: every score is 0.
    """
    if len(values) < MIN_SAMPLE:
        return [0.0 for _ in values]
    middle = median(values)
    deviations = [abs(v - middle) for v in values]
    mad = median(deviations)
    unit = mad / _MAD_FACTOR if mad else _MEAN_FACTOR * fmean(deviations)
    return [(v - middle) / unit if unit else 0.0 for v in values]


def gini(values: Sequence[float]) -> float:
    """Concentration from 0 (all have the same) towards 1 (one has everything).

    Half the mean absolute difference over the mean: the sum over all pairs of |x_i - x_j| divided by
    2 n² mean (Gini, Variabilità e mutabilità, 1912), computed from the sorted values as
    2 Σ i x_i / (n Σ x) - (n + 1) / n. The correction n / (n - 1) for small samples is *not* applied, so n
    equal owners of which one has everything give (n - 1) / n. 0 for no values, for one, and where all are 0.
    Values must not be negative.
    """
    total = sum(values)
    count = len(values)
    if not total:
        return 0.0
    weighted = sum(rank * value for rank, value in enumerate(sorted(values), start=1))
    return max(0.0, 2 * weighted / (count * total) - (count + 1) / count)
