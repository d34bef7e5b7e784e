/** Where a section stands in its page: set apart from the names that the site's frame has for itself, « contenu » or « connexion ». */
export const sectionAnchor = (id: string): string => (id.startsWith("partie-") ? id : `partie-${id}`);
