package twice.convolution;

/** Whether this JVM was started with {@code jdk.incubator.vector}. */
public final class VectorModule {

    private VectorModule() {}

    public static boolean isThere() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }
}
