package dev.refract.cli.terminal;

import java.util.List;

/**
 * What a command found. It is a record: its components are the members of its JSON, so that there is no second list of them,
 * and its lines are what a person reads.
 */
public interface Report {

    /** The report as text. */
    List<String> lines();

    /** Of its lines those that remain when only errors and warnings are wanted. */
    default List<String> warnings() {
        return List.of();
    }
}
