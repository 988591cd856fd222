package twice.filters.rank;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The median of 5 × 5 values for as many neighbours at once as a vector has lanes.
 *
 * <p>Sort each of the five columns, then each row of ranks across the columns: now a value has all those above and to
 * the left of it below itself. So most values can't be the median: 13 remain, in the rows of ranks the highest two, the
 * highest three, the middle three, the lowest three and the lowest two.
 */
final class TwentyFiveKeys {

    private static final VectorSpecies<Integer> SPECIES = KeyRows.SPECIES;
    private static final int LANES = KeyRows.LANES;

    /** How many of the 25 can be the median when columns and rows are sorted. */
    static final int REMAINING = 13;

    private TwentyFiveKeys() {}

    /** Sorts the five values of each column: s[0] gets the smallest ones. */
    static void columns(int[][] rows, int width, int[][] s) {
        for (int i = 0; i < width; i += LANES) {
            columns(rows[0], rows[1], rows[2], rows[3], rows[4], i, s[0], s[1], s[2], s[3], s[4]);
        }
    }

    private static void columns(
            int[] r0, int[] r1, int[] r2, int[] r3, int[] r4, int i, int[] s0, int[] s1, int[] s2, int[] s3, int[] s4) {
        IntVector p = IntVector.fromArray(SPECIES, r0, i);
        IntVector q = IntVector.fromArray(SPECIES, r1, i);
        IntVector a = p.min(q);
        IntVector b = p.max(q);
        p = IntVector.fromArray(SPECIES, r2, i);
        q = IntVector.fromArray(SPECIES, r3, i);
        IntVector c = p.min(q);
        IntVector d = p.max(q);
        p = a.max(c); // of the two smaller ones the larger
        a = a.min(c);
        q = b.min(d); // of the two larger ones the smaller
        d = b.max(d);
        b = p.min(q);
        c = p.max(q);
        p = IntVector.fromArray(SPECIES, r4, i); // goes down through a ≤ b ≤ c ≤ d to its place
        d.max(p).intoArray(s4, i);
        p = d.min(p);
        c.max(p).intoArray(s3, i);
        p = c.min(p);
        b.max(p).intoArray(s2, i);
        p = b.min(p);
        a.max(p).intoArray(s1, i);
        a.min(p).intoArray(s0, i);
    }

    /** Sorts the rows of ranks as far as is wanted, and keeps those values that can be the median. */
    static void exclude(int[][] s, int width, int[][] t) {
        highestTwo(s[0], width, t[0], t[1]);
        highestThree(s[1], width, t[2], t[3], t[4]);
        middleThree(s[2], width, t[5], t[6], t[7]);
        lowestThree(s[3], width, t[8], t[9], t[10]);
        lowestTwo(s[4], width, t[11], t[12]);
    }

    /** The highest two of five neighbours. */
    private static void highestTwo(int[] s, int width, int[] t3, int[] t4) {
        for (int i = 0; i < width; i += LANES) {
            IntVector p = IntVector.fromArray(SPECIES, s, i);
            IntVector q = IntVector.fromArray(SPECIES, s, i + 1);
            IntVector a = p.min(q);
            IntVector b = p.max(q);
            p = IntVector.fromArray(SPECIES, s, i + 2);
            q = IntVector.fromArray(SPECIES, s, i + 3);
            IntVector c = p.min(q);
            IntVector d = p.max(q);
            p = b.max(d);
            q = b.min(d).max(a.max(c));
            a = IntVector.fromArray(SPECIES, s, i + 4);
            p.max(a).intoArray(t4, i);
            q.max(p.min(a)).intoArray(t3, i);
        }
    }

    /** The lowest two of five neighbours. */
    private static void lowestTwo(int[] s, int width, int[] t0, int[] t1) {
        for (int i = 0; i < width; i += LANES) {
            IntVector p = IntVector.fromArray(SPECIES, s, i);
            IntVector q = IntVector.fromArray(SPECIES, s, i + 1);
            IntVector a = p.min(q);
            IntVector b = p.max(q);
            p = IntVector.fromArray(SPECIES, s, i + 2);
            q = IntVector.fromArray(SPECIES, s, i + 3);
            IntVector c = p.min(q);
            IntVector d = p.max(q);
            p = a.min(c);
            q = a.max(c).min(b.min(d));
            a = IntVector.fromArray(SPECIES, s, i + 4);
            p.min(a).intoArray(t0, i);
            q.min(p.max(a)).intoArray(t1, i);
        }
    }

    /** The highest three of five neighbours. */
    private static void highestThree(int[] s, int width, int[] t2, int[] t3, int[] t4) {
        for (int i = 0; i < width; i += LANES) {
            IntVector p = IntVector.fromArray(SPECIES, s, i);
            IntVector q = IntVector.fromArray(SPECIES, s, i + 1);
            IntVector a = p.min(q);
            IntVector b = p.max(q);
            p = IntVector.fromArray(SPECIES, s, i + 2);
            q = IntVector.fromArray(SPECIES, s, i + 3);
            IntVector c = p.min(q);
            IntVector d = p.max(q);
            p = a.max(c);
            q = b.min(d);
            d = b.max(d);
            b = p.min(q);
            c = p.max(q);
            p = IntVector.fromArray(SPECIES, s, i + 4);
            d.max(p).intoArray(t4, i);
            p = d.min(p);
            c.max(p).intoArray(t3, i);
            b.max(c.min(p)).intoArray(t2, i);
        }
    }

    /** The lowest three of five neighbours. */
    private static void lowestThree(int[] s, int width, int[] t0, int[] t1, int[] t2) {
        for (int i = 0; i < width; i += LANES) {
            IntVector p = IntVector.fromArray(SPECIES, s, i);
            IntVector q = IntVector.fromArray(SPECIES, s, i + 1);
            IntVector a = p.min(q);
            IntVector b = p.max(q);
            p = IntVector.fromArray(SPECIES, s, i + 2);
            q = IntVector.fromArray(SPECIES, s, i + 3);
            IntVector c = p.min(q);
            IntVector d = p.max(q);
            p = a.max(c);
            q = b.min(d);
            a = a.min(c);
            b = p.min(q);
            c = p.max(q);
            p = IntVector.fromArray(SPECIES, s, i + 4);
            a.min(p).intoArray(t0, i);
            p = a.max(p);
            b.min(p).intoArray(t1, i);
            c.min(b.max(p)).intoArray(t2, i);
        }
    }

    /** The middle three of five neighbours. */
    private static void middleThree(int[] s, int width, int[] t1, int[] t2, int[] t3) {
        for (int i = 0; i < width; i += LANES) {
            IntVector p = IntVector.fromArray(SPECIES, s, i);
            IntVector q = IntVector.fromArray(SPECIES, s, i + 1);
            IntVector a = p.min(q);
            IntVector b = p.max(q);
            p = IntVector.fromArray(SPECIES, s, i + 2);
            q = IntVector.fromArray(SPECIES, s, i + 3);
            IntVector c = p.min(q);
            IntVector d = p.max(q);
            p = a.max(c);
            q = b.min(d);
            a = a.min(c);
            d = b.max(d);
            b = p.min(q);
            c = p.max(q);
            p = IntVector.fromArray(SPECIES, s, i + 4);
            b.min(a.max(p)).intoArray(t1, i);
            c.min(b.max(p)).intoArray(t2, i);
            d.min(c.max(p)).intoArray(t3, i);
        }
    }

    /** The median of the 13 that remain. */
    static void select(int[][] t, int width, float[] y, int at) {
        for (int i = 0; i < width; i += LANES) {
            int p = Math.min(i, width - LANES);
            select(t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7], t[8], t[9], t[10], t[11], t[12], p, y, at + p);
        }
    }

    private static void select(
            int[] t03,
            int[] t04,
            int[] t12,
            int[] t13,
            int[] t14,
            int[] t21,
            int[] t22,
            int[] t23,
            int[] t30,
            int[] t31,
            int[] t32,
            int[] t40,
            int[] t41,
            int i,
            float[] y,
            int at) {
        IntVector a = IntVector.fromArray(SPECIES, t04, i).max(IntVector.fromArray(SPECIES, t21, i));
        IntVector b = IntVector.fromArray(SPECIES, t13, i).min(IntVector.fromArray(SPECIES, t32, i));
        IntVector c = IntVector.fromArray(SPECIES, t03, i).max(IntVector.fromArray(SPECIES, t31, i));
        IntVector d = IntVector.fromArray(SPECIES, t14, i).min(c);
        IntVector e = b.max(IntVector.fromArray(SPECIES, t30, i));
        d = d.min(IntVector.fromArray(SPECIES, t23, i));
        e = e.min(IntVector.fromArray(SPECIES, t41, i));
        d = IntVector.fromArray(SPECIES, t12, i).max(d);
        b = d.min(a); // t14, t21 = sorted
        a = d.max(a);
        c = IntVector.fromArray(SPECIES, t22, i);
        d = c.min(e); // t22, t30 = sorted
        e = c.max(e);
        d = b.max(d);
        a = a.min(e);
        b = a.min(d);
        d = a.max(d);
        IntVector key = b.max(IntVector.fromArray(SPECIES, t40, i)).min(d);
        IntVector turned = key.lanewise(VectorOperators.ASHR, 31).and(Integer.MAX_VALUE);
        key.lanewise(VectorOperators.XOR, turned).reinterpretAsFloats().intoArray(y, at);
    }
}
