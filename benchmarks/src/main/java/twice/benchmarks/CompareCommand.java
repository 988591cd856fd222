package twice.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import twice.benchmarks.Comparison.Verdict;

/** {@code twice bench compare OLD NEW}: what became slower or faster between two runs. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Compares two reports of a family: the ratio of each rung's times, with its 95 %% interval.",
            "Exit status 1 if a rung became slower beyond noise. Of a hundred rungs that stayed as they were, two or three may"
                    + " leave their interval upwards by chance: measure those again before you believe it."
        })
final class CompareCommand implements Callable<Integer> {

    private static final int SLOWER = 1;

    @Parameters(index = "0", paramLabel = "OLD.json", description = "The older report.")
    private Path older;

    @Parameters(index = "1", paramLabel = "NEW.json", description = "The newer report.")
    private Path newer;

    @Option(
            names = "--margin",
            paramLabel = "PART",
            defaultValue = "0.05",
            description = "How far from 1 the whole interval must lie to count (default: ${DEFAULT-VALUE}).")
    private double margin;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = new Console(spec);
        if (!(margin >= 0 && margin < Double.POSITIVE_INFINITY)) {
            throw console.wrong("--margin: expected a number of at least 0, found " + margin);
        }
        List<Measurement> before;
        List<Measurement> after;
        try {
            Report old = Report.read(older);
            Report now = Report.read(newer);
            checkAlike(old, now);
            warnOfMachines(console, old.machine(), now.machine());
            before = old.measurements();
            after = now.measurements();
        } catch (BenchException e) {
            throw console.wrong(e.getMessage());
        }
        List<Comparison> comparisons = Comparison.of(before, after);
        console.print(ComparisonTable.of(comparisons, margin));
        console.tell(String.format(
                Locale.ROOT,
                "compared=%d slower=%d faster=%d only_old=%d only_new=%d margin=%s",
                comparisons.size(),
                count(comparisons, Verdict.SLOWER),
                count(comparisons, Verdict.FASTER),
                before.size() - comparisons.size(),
                after.size() - comparisons.size(),
                margin));
        return count(comparisons, Verdict.SLOWER) > 0 ? SLOWER : 0;
    }

    private long count(List<Comparison> comparisons, Verdict verdict) {
        return comparisons.stream().filter(c -> c.verdict(margin) == verdict).count();
    }

    private void checkAlike(Report old, Report now) {
        if (!old.family().equals(now.family())) {
            throw new BenchException(
                    newer + ": expected the family " + old.family() + " as in " + older + ", found " + now.family());
        }
        if (old.quick() != now.quick()) {
            throw new BenchException(
                    newer + ": expected a " + kind(old) + " run as in " + older + ", found a " + kind(now) + " one");
        }
    }

    private static String kind(Report report) {
        return report.quick() ? "quick" : "full";
    }

    /** Times of two machines differ for reasons that no commit is to blame for. */
    private static void warnOfMachines(Console console, MachineCard old, MachineCard now) {
        boolean isSame = old.cpu().equals(now.cpu())
                && old.cores() == now.cores()
                && old.vectorBits() == now.vectorBits()
                && old.jdk().equals(now.jdk())
                && old.flags().equals(now.flags());
        if (!isSame) {
            console.tell("twice: compare: not the same machine, JDK and flags: " + old.describe() + " " + old.flags()
                    + "; " + now.describe() + " " + now.flags());
        }
    }
}
