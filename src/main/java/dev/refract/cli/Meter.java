package dev.refract.cli;

/** Shows how far long work has come, until it is closed. */
interface Meter extends AutoCloseable {

    /** So much is done, of the total the meter was made with. */
    void at(long done);

    /** Says how much was done in all, and how fast. */
    @Override
    void close();
}
