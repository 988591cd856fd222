package twice.benchmarks.cnn;

import java.util.List;
import twice.benchmarks.Workload;
import twice.benchmarks.cnn.LayerWorkload.Size;
import twice.cnn.Shape;
import twice.cnn.layers.Activation;
import twice.cnn.layers.BatchNorm;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.Linear;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Window;

/** What the rungs of the cnn chapter are measured on, in the chapter's order. */
public final class CnnWorkloads {

    private static final LayerLadder<Convolution> CONVOLUTION = LayerLadder.of(Convolution.class);
    private static final LayerLadder<Linear> LINEAR = LayerLadder.of(Linear.class);
    private static final LayerLadder<Activation> ACTIVATION = LayerLadder.of(Activation.class);
    private static final LayerLadder<MaxPool> MAX_POOLING = LayerLadder.of(MaxPool.class);
    private static final LayerLadder<BatchNorm> BATCH_NORM = LayerLadder.of(BatchNorm.class);

    /** All workloads, a line each. */
    static final List<CnnWorkload> NAMED = List.of(
            new GemmWorkload("gemm-256", 256, 96),
            new GemmWorkload("gemm-1024", 1024, 256),
            new LayerWorkload<>(
                    "convolution-wide",
                    CONVOLUTION,
                    "3 × 3 on few channels and a wide map",
                    false,
                    new Size<>(same(64, 64), Shape.of(64, 224, 224), 1),
                    new Size<>(same(64, 64), Shape.of(64, 56, 56), 1)),
            new LayerWorkload<>(
                    "convolution-deep",
                    CONVOLUTION,
                    "3 × 3 on many channels and a small map",
                    false,
                    new Size<>(same(512, 512), Shape.of(512, 7, 7), 1),
                    new Size<>(same(128, 128), Shape.of(128, 7, 7), 1)),
            new LayerWorkload<>(
                    "convolution-batch",
                    CONVOLUTION,
                    "LeNet's second layer, 5 × 5",
                    true,
                    new Size<>(Convolution.of(6, 16, 5), Shape.of(6, 14, 14), 64),
                    new Size<>(Convolution.of(6, 16, 5), Shape.of(6, 14, 14), 32)),
            new LayerWorkload<>(
                    "convolution-train",
                    CONVOLUTION,
                    "3 × 3 on a batch of small maps",
                    true,
                    new Size<>(same(64, 64), Shape.of(64, 8, 8), 128),
                    new Size<>(same(24, 24), Shape.of(24, 8, 8), 32)),
            new LayerWorkload<>(
                    "linear-one",
                    LINEAR,
                    "a dense layer",
                    false,
                    new Size<>(Linear.of(4096, 4096), Shape.of(4096), 1),
                    new Size<>(Linear.of(1024, 1024), Shape.of(1024), 1)),
            new LayerWorkload<>(
                    "linear-batch",
                    LINEAR,
                    "a dense layer",
                    true,
                    new Size<>(Linear.of(1024, 1024), Shape.of(1024), 64),
                    new Size<>(Linear.of(400, 120), Shape.of(400), 64)),
            new LayerWorkload<>(
                    "relu",
                    ACTIVATION,
                    "ReLU",
                    true,
                    new Size<>(Activation.relu(), Shape.of(64, 112, 112), 4),
                    new Size<>(Activation.relu(), Shape.of(64, 56, 56), 1)),
            new LayerWorkload<>(
                    "max-pool-2",
                    MAX_POOLING,
                    "windows of 2 × 2, stride 2",
                    true,
                    new Size<>(MaxPool.of(2), Shape.of(64, 112, 112), 4),
                    new Size<>(MaxPool.of(2), Shape.of(64, 56, 56), 1)),
            new LayerWorkload<>(
                    "max-pool-3",
                    MAX_POOLING,
                    "windows of 3 × 3, stride 2",
                    true,
                    new Size<>(overlapping(), Shape.of(64, 112, 112), 4),
                    new Size<>(overlapping(), Shape.of(64, 56, 56), 1)),
            new LayerWorkload<>(
                    "batch-norm",
                    BATCH_NORM,
                    "batch normalization",
                    true,
                    new Size<>(BatchNorm.of(64), Shape.of(64, 56, 56), 8),
                    new Size<>(BatchNorm.of(64), Shape.of(64, 28, 28), 4)));

    /** The same as the benchmarks know them. */
    public static final List<Workload> ALL = List.copyOf(NAMED);

    private CnnWorkloads() {}

    /** A kernel of 3 × 3 that keeps the map's size. */
    private static Convolution same(int inputs, int outputs) {
        return Convolution.of(inputs, outputs, 3).withPadding(1);
    }

    private static MaxPool overlapping() {
        return new MaxPool(Window.of(3).withStride(2));
    }
}
