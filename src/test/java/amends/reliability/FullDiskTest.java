package amends.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full: requests are refused, and when there is room again they are served; nothing is lost. */
class FullDiskTest {

    private static final int KIBIBYTES = 11_000;
    private static final int TAKEN = 3_500;

    @TempDir
    private Path folder;

    @Test
    void whereTheDiskIsFullRequestsAreRefusedUntilThereIsRoom() throws Exception {
        Books books = new Books();
        try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), KIBIBYTES, TAKEN)) {
            try (ServiceProcess service = ServiceProcess.start(folder, disk.folder(), null)) {
                Load load = new Load(service.caller(), "full", 3);
                load.awaitRefused(10);
                disk.free();
                load.countAnew();
                load.awaitAcknowledged(15);
                load.close();

                assertThat(load.refused())
                        .allSatisfy(answer -> assertThat(answer.statusCode())
                                .as(answer.body())
                                .isEqualTo(503));
                assertThat(load.refused())
                        .extracting(HttpResponse::body)
                        .anySatisfy(body -> assertThat(body).contains("disk is full"));
                books.add(load);
                books.compare(service.caller());
            }
            try (ServiceProcess service = ServiceProcess.start(folder, disk.folder(), null)) {
                books.compare(service.caller());
            }
        }
    }
}
