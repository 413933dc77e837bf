package amends.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One case, ready to run.
 *
 * @param file the file in which it stands, from the rules folder on
 * @param name its name; of a row, that of its table and the values given
 * @param request the evaluation request
 * @param expected what must come of it
 */
record Case(String file, String name, ObjectNode request, CaseFile.Expected expected) {}
