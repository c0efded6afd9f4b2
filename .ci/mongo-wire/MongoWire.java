import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * mongo-java-server in memory, on a free port of this machine; its address goes into the file named by the first
 * argument. It reports MongoDB 4.4: of itself it reports a wire version that the current driver calls too old,
 * though it has every command that kamnot sends (tests/store proves it).
 */
public final class MongoWire {
  private static final class Version implements MongoVersion {
    @Override
    public List<Integer> getVersionArray() {
      return List.of(4, 4, 0);
    }

    @Override
    public int getWireVersion() {
      return 9;
    }
  }

  public static void main(String[] args) throws Exception {
    MemoryBackend backend = new MemoryBackend();
    backend.version(new Version());
    MongoServer server = new MongoServer(backend);
    server.bind("127.0.0.1", 0);
    Path unfinished = Path.of(args[0] + ".new");
    Files.writeString(unfinished, "mongodb://127.0.0.1:" + server.getLocalAddress().getPort() + "/kamnot\n");
    Files.move(unfinished, Path.of(args[0]));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    Thread.currentThread().join();
  }
}
