/** What a contact point has to have: rooms, displays, people, work rules (articles 2, 3 and 5 of the city's rules). */
@Export
@Version("1.0.0")
package org.jianyan.registry.standard;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
