package dev.refract.cli.terminal;

/** Shows how far long work has come, until it is closed. */
public interface ProgressMeter extends AutoCloseable {

    /** So much is done, of the total the meter was made with. */
    void update(long done);

    /** Says how much was done in all, and how fast. */
    @Override
    void close();
}
