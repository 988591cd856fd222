package twice.cnn.command;

import java.nio.file.Path;

/** What charts call data: the last name of its path. */
final class Named {

    private Named() {}

    static String of(String data) {
        Path last = Path.of(data).toAbsolutePath().normalize().getFileName();
        return last == null ? data : last.toString();
    }
}
