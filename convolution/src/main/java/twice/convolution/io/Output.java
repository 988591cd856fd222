package twice.convolution.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import twice.convolution.ConvolutionException;

/**
 * A place for a result: a file, or standard output for {@code -}.
 *
 * @param option the option that named it
 * @param argument what the user wrote
 */
public record Output(String option, String argument) {

    public boolean isStandardOutput() {
        return argument.equals("-");
    }

    /** Refuses a name of another ending. */
    public void checkEnding(String... endings) {
        String lower = argument.toLowerCase(Locale.ROOT);
        if (List.of(endings).stream().noneMatch(lower::endsWith)) {
            throw new ConvolutionException(
                    option + " " + argument + ": expected a name that ends in " + String.join(" or ", endings));
        }
    }

    /** Refuses places where nothing can be written, before any work is done; nothing is written yet. */
    public static void check(List<Output> outputs, List<String> inputs) throws IOException {
        Map<Path, String> taken = new HashMap<>();
        for (String input : inputs) {
            if (!input.equals("-") && Files.isRegularFile(path(input))) {
                taken.put(path(input).toRealPath(), "the input");
            }
        }
        boolean standardOutput = false;
        for (Output output : outputs) {
            if (output.isStandardOutput()) {
                if (standardOutput) {
                    throw new ConvolutionException(output.option + " -: standard output takes another result already");
                }
                standardOutput = true;
                continue;
            }
            output.check();
            String other = taken.put(output.place(), output.option);
            if (other != null && !output.isSpecial()) {
                throw new ConvolutionException(output.option + " " + output.argument + ": the same file as " + other);
            }
        }
    }

    /** Refuses a place where nothing can be written. */
    public void check() {
        if (isStandardOutput()) {
            return;
        }
        Path file = path(argument);
        Path parent = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new ConvolutionException(argument + ": expected a file to write, found a directory");
        }
        if (parent == null || !Files.isDirectory(parent)) {
            throw new ConvolutionException(argument + ": there is no directory " + parent);
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new ConvolutionException(argument + ": no permission to write it");
        }
        if (!isSpecial()) {
            try {
                WholeFile.probe(file);
            } catch (IOException e) {
                throw new ConvolutionException(argument + ": can't be written: " + reason(e));
            }
        }
    }

    /** The one name of a file that may have several. */
    private Path place() throws IOException {
        Path file = path(argument).toAbsolutePath();
        return Files.exists(file)
                ? file.toRealPath()
                : file.getParent().toRealPath().resolve(file.getFileName());
    }

    /** A device or a pipe. */
    private boolean isSpecial() {
        return Files.exists(path(argument)) && !Files.isRegularFile(path(argument));
    }

    /** Writes the result, whole or not at all. */
    public void write(WholeFile.Content content) throws IOException {
        if (isStandardOutput()) {
            PrintStream out = System.out;
            BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            content.writeTo(buffered);
            buffered.flush();
            if (out.checkError()) {
                throw new IOException("stdout: can't be written");
            }
            return;
        }
        try {
            WholeFile.write(path(argument), content);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Writes the result by something that wants a file's name, whole or not at all. */
    public void writeFile(WholeFile.FileContent content) throws IOException {
        try {
            WholeFile.writeFile(path(argument), content);
        } catch (IOException e) {
            throw failed(e);
        } catch (UncheckedIOException e) {
            throw failed(e.getCause());
        }
    }

    private IOException failed(IOException e) {
        return new IOException(argument + ": can't be written: " + reason(e), e);
    }

    /** The file of that name. */
    public static Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new ConvolutionException("expected the name of a file, found " + argument.replace('\0', '?'));
        }
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException failed) {
            return failed.getReason() == null
                    ? failed.getClass().getSimpleName().replace("Exception", "")
                    : failed.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
