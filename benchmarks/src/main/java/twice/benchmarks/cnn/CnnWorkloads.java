package twice.benchmarks.cnn;

import java.util.List;
import twice.benchmarks.Workload;

/** What the rungs of the cnn chapter are measured on, in the chapter's order. */
public final class CnnWorkloads {

    /** All workloads, a line each. */
    static final List<CnnWorkload> NAMED =
            List.of(new GemmWorkload("gemm-256", 256, 96), new GemmWorkload("gemm-1024", 1024, 256));

    /** The same as the benchmarks know them. */
    public static final List<Workload> ALL = List.copyOf(NAMED);

    private CnnWorkloads() {}
}
