package org.jianyan.identity;

import java.util.List;

/**
 * A line of the table of rights.
 *
 * @param title what may be done, in Chinese
 * @param roles whose role gives it, each within its organisation's scope
 */
public record Right(Action action, String title, List<Role> roles) {}
