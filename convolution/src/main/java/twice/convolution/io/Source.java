package twice.convolution.io;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import twice.convolution.ConvolutionException;

/** Opens what the user named: a file, or {@code -} for standard input. */
final class Source {

    private Source() {}

    /** What messages call it. */
    static String nameOf(String argument) {
        return argument.equals("-") ? "stdin" : argument;
    }

    static InputStream open(String argument) throws IOException {
        if (argument.equals("-")) {
            return System.in;
        }
        Path file = Output.path(argument);
        if (Files.isDirectory(file)) {
            throw new ConvolutionException(argument + ": expected a file, found a directory");
        }
        if (!Files.exists(file)) {
            throw new ConvolutionException(argument + ": no such file");
        }
        if (!Files.isReadable(file)) {
            throw new ConvolutionException(argument + ": no permission to read it");
        }
        return new FileInputStream(file.toFile());
    }
}
