import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Starts Neo4j in the folder that is named, with the settings of its neo4j.conf, until the process is ended. */
public class Neo4jServer {
    public static void main(String[] arguments) throws InterruptedException {
        Path home = Path.of(arguments[0]);
        var service = new DatabaseManagementServiceBuilder(home)
                .loadPropertiesFromFile(home.resolve("neo4j.conf"))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        System.out.print("started\n");
        System.out.flush();
        Thread.currentThread().join();
    }
}
