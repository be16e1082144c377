@XmlSchema(namespace = ContactPointWorkPort.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.jianyan.registry.internal.soap.work;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
