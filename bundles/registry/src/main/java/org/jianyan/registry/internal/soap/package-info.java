@XmlSchema(namespace = ContactPointsPort.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.jianyan.registry.internal.soap;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
