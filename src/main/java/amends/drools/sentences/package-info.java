/**
 * Policies in sentences: a vocabulary ({@code .dsl}) says how each sentence reads in the policy language, and a policy
 * ({@code .dslr}) is written with it.
 */
package amends.drools.sentences;
