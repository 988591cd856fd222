package twice.cnn.train;

/** How the learning rate goes from step to step; steps are counted from 0. As text it says what it is. */
public sealed interface Schedule {

    /** The learning rate of that step. */
    double rate(long step);

    /** Always the same. */
    record Constant(double rate) implements Schedule {
        @Override
        public double rate(long step) {
            return rate;
        }
    }

    /**
     * Times {@code factor} after every so many steps.
     *
     * @param rate the first rate
     */
    record Stairs(double rate, long every, double factor) implements Schedule {
        @Override
        public double rate(long step) {
            return rate * StrictMath.pow(factor, (double) Math.floorDiv(step, every));
        }
    }

    /**
     * Half a cosine from the rate down to 0, after a straight warm-up.
     *
     * @param rate the largest rate
     * @param warmUp steps until it is reached
     * @param steps all steps of the training
     * @see <a href="https://arxiv.org/abs/1608.03983">Loshchilov, Hutter: SGDR, stochastic gradient descent with warm restarts
     *     (2017)</a>
     */
    record Cosine(double rate, long warmUp, long steps) implements Schedule {
        @Override
        public double rate(long step) {
            if (step < warmUp) {
                return rate * (step + 1) / (warmUp + 1);
            }
            double done = Math.min(1, (double) (step - warmUp) / Math.max(1, steps - warmUp));
            return rate / 2 * (1 + StrictMath.cos(Math.PI * done));
        }
    }

    /**
     * Up from a 25th of the rate to the rate in the first 30 % of the steps, then down to next to nothing, both along half a
     * cosine: PyTorch's {@code OneCycleLR}.
     *
     * @param rate the largest rate
     * @param steps all steps of the training
     * @see <a href="https://arxiv.org/abs/1708.07120">Smith, Topin: Super-convergence (2018)</a>
     */
    record OneCycle(double rate, long steps) implements Schedule {

        private static final double RISING = 0.3;
        private static final double FIRST = 1.0 / 25;
        private static final double LAST = FIRST / 1e4;

        @Override
        public double rate(long step) {
            double top = RISING * steps - 1;
            double end = steps - 1;
            return step <= top
                    ? between(rate * FIRST, rate, top <= 0 ? 1 : step / top)
                    : between(rate, rate * LAST, Math.min(1, (step - top) / (end - top)));
        }

        private static double between(double from, double to, double done) {
            return to + (from - to) / 2 * (1 + StrictMath.cos(Math.PI * done));
        }
    }
}
