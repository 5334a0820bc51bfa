package dev.refract.cli.options;

import dev.refract.balance.rounds.RoundLog;
import dev.refract.cli.errors.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A round log as a file; the lines are {@link RoundLog#lines}. */
public record RoundLogFile(Path path) {

    /** Writes the log, over what was there. */
    public void write(RoundLog log) {
        try {
            Files.write(path, log.lines().toList());
        } catch (IOException e) {
            throw new CommandException("cannot write " + path + ": " + e, e);
        }
    }

    /** Reads the file that a word names, when the command line is read. */
    static final class RoundLogConverter implements ITypeConverter<RoundLog> {
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
