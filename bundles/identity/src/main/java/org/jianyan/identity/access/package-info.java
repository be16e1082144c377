/** Sessions, second factors, identity providers, service accounts' keys, delegations. */
@Export
@Version("1.1.0")
package org.jianyan.identity.access;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
