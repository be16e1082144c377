/** Five-year and annual legislative plans, their items, and proposals for them. */
@Export
@Version("1.0.0")
package org.jianyan.legislation.plan;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
