package twice.cnn.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import twice.convolution.io.WholeFile;

/** Takes the files out of a {@code .tar.gz}, all into one folder under their last names: nothing can land elsewhere. */
final class Archive {

    static final String ENDING = ".tar.gz";

    private Archive() {}

    static void unpack(Path archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive), 1 << 16), 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path name = Path.of(entry.getName()).getFileName();
                if (entry.isFile() && name != null && !name.toString().startsWith(".")) {
                    WholeFile.write(folder.resolve(name), tar::transferTo);
                }
            }
        }
    }
}
