package twice.convolution.signal;

/** Looks after outputs that a Fourier transform has just computed. */
@FunctionalInterface
interface Guard {

    /** Leaves everything as it is. */
    Guard NONE = (source, first, count, y, from) -> {};

    /**
     * Computes anew, directly, those of the outputs from…from+count−1, before striding, that the transform's error may
     * drown.
     *
     * @param source what the outputs look at, output from + j beginning with place first + j
     */
    void mend(double[] source, int first, int count, double[] y, int from);
}
