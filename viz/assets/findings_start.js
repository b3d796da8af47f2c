startFindings();
startPrinting();
