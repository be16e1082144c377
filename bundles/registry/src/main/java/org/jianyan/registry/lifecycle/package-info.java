/** How contact points come to be, and what becomes of them (articles 1, 2, 12 and 14 of the city's rules). */
@Export
@Version("1.0.0")
package org.jianyan.registry.lifecycle;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
