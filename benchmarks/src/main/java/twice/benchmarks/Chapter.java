package twice.benchmarks;

import java.nio.file.Path;

/**
 * A module's chapter, which shows the tables and the charts of its committed report.
 *
 * @param module the module's folder
 * @param family the family that the chapter is about
 */
public record Chapter(Path module, Family family) {

    /** A chapter; a {@link BenchException} if it has no place for a table. */
    public Chapter {
        Path text = text(module);
        family.ladders().forEach(rungs -> marked(text, TextFile.read(text), rungs));
    }

    /** Where the report is committed. */
    public Path report() {
        return module.resolve("benchmark").resolve(family.name() + ".json");
    }

    /** The table of those rungs that the chapter shows. */
    public String table(Rungs rungs) {
        Path text = text(module);
        return marked(text, TextFile.read(text), rungs).content();
    }

    /** Puts in the report, its tables and its charts. */
    void update(Report report) {
        Ladders ladders = new Ladders(report);
        Path file = text(module);
        String text = TextFile.read(file);
        for (Rungs rungs : family.ladders()) {
            text = marked(file, text, rungs).with(ladders.table(rungs));
        }
        TextFile.write(report(), report.toJson());
        TextFile.write(file, text);
        ladders.charts(module.resolve("images"), "ladder");
    }

    private static MarkedText marked(Path file, String text, Rungs rungs) {
        return new MarkedText(file.toString(), text, rungs.marker());
    }

    private static Path text(Path module) {
        return module.resolve("README.md");
    }
}
