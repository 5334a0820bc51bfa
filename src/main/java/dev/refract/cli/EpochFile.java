package dev.refract.cli;

import dev.refract.balance.rounds.RoundLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An epoch log as a file; the lines are {@link RoundLog#lines}. */
record EpochFile(Path path) {

    /** Writes the log, over what was there. */
    void write(RoundLog log) {
        try {
            Files.write(path, log.lines().toList());
        } catch (IOException e) {
            throw new CommandFailed("cannot write " + path + ": " + e, e);
        }
    }

    /** Reads the file that a word names, when the command line is read. */
    static final class Reader implements ITypeConverter<RoundLog> {
        @Override
        public RoundLog convert(String word) {
            try {
                return RoundLog.parse(Files.readAllLines(Path.of(word)));
            } catch (IOException e) {
                throw new TypeConversionException("cannot read " + word + ": " + e);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(word + ": " + e.getMessage());
            }
        }
    }
}
