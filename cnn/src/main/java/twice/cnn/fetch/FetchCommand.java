package twice.cnn.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import twice.convolution.Progress;
import twice.convolution.RootOption;

/** {@code twice cnn fetch NAME}: downloads a data set from its canonical place, goes on where it broke off, and checks it. */
@Command(
        name = "fetch",
        description = "Downloads a data set and checks it by its hash; a broken download goes on where it stopped.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class FetchCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1e6;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "mnist, fashion-mnist or cifar10")
    private String name;

    @Option(names = "--to", paramLabel = "DIR", description = "the folder to put it in (default: data/NAME)")
    private Path to;

    @Option(
            names = "--mirror",
            paramLabel = "URL",
            description = "take the files from this folder instead, under their own names; the hashes stay")
    private URI mirror;

    @Override
    public Integer call() throws IOException {
        Offer offer = Offer.named(name)
                .orElseThrow(() -> bad("fetch: expected one of "
                        + Offer.ALL.stream().map(Offer::name).collect(Collectors.joining(", ")) + "; found '" + name
                        + "'"));
        if (mirror != null && !("http".equals(mirror.getScheme()) || "https".equals(mirror.getScheme()))) {
            throw bad("--mirror: expected an address that begins with http:// or https://, found '" + mirror + "'");
        }
        Path folder = to == null ? Path.of("data", offer.name()) : to;
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw bad(folder + ": expected a folder, found a file");
        }
        long began = System.nanoTime();
        long fetched = 0;
        try (Progress progress = Progress.start("fetch", RootOption.value(spec, "--quiet", false))) {
            for (RemoteFile file : offer.files()) {
                fetched += fetch(mirror == null ? file : file.mirrored(mirror), folder, progress);
            }
        }
        System.err.println(String.format(
                Locale.ROOT,
                "name=%s folder=%s files=%d bytes=%d seconds=%.2f",
                offer.name(),
                folder,
                offer.files().size(),
                fetched,
                (System.nanoTime() - began) / 1e9));
        return 0;
    }

    /** Gets one file unless it is there; how many bytes it has if it was fetched, and 0 if it was there. */
    private static long fetch(RemoteFile file, Path folder, Progress progress) throws IOException {
        Download download = new Download(file, folder);
        progress.phase("looking for " + file.name());
        boolean there = download.isThere();
        if (!there) {
            download.run(bytes -> progress.phase(String.format(
                    Locale.ROOT, "%s, %.1f of %.1f MB", file.name(), bytes / MEGABYTE, file.bytes() / MEGABYTE)));
        }
        if (file.name().endsWith(Archive.ENDING)) {
            progress.phase("unpacking " + file.name());
            Archive.unpack(folder.resolve(file.name()), folder);
        }
        return there ? 0 : file.bytes();
    }

    private ParameterException bad(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
