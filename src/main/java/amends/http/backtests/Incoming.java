package amends.http.backtests;

import amends.rows.InputFormat;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a request brought, beside the files that were written to the disk.
 *
 * @param name what the file of incidents is called
 * @param bytes how long it is
 * @param told the format that its media type tells, or null
 * @param options how the backtest is to be run
 * @param draft whether a draft of the rules came too
 */
record Incoming(String name, long bytes, InputFormat told, JsonNode options, boolean draft) {}
