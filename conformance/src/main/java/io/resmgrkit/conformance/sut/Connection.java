package io.resmgrkit.conformance.sut;

/**
 * An open connection to a system under test.
 *
 * @param number the kit's number of it, unique within a run
 * @param generation how often the system had been started before; a connection does not outlive its generation
 * @param client the process that owns it
 * @param ids how it is known
 */
public record Connection(int number, int generation, Client client, ConnectionIds ids) {}
