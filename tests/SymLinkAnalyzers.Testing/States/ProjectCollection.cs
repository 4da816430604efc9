namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Projects by name; asking for one makes it.</summary>
public class ProjectCollection(string defaultLanguage, string defaultExtension) : Dictionary<string, ProjectState>
{
    public new ProjectState this[string projectName] => this[projectName, defaultLanguage];

    public ProjectState this[string projectName, string language]
    {
        get
        {
            if (!TryGetValue(projectName, out var project))
            {
                var extension = language == defaultLanguage ? defaultExtension : LanguageSupport.Of(language).FileExtension;
                project = new ProjectState(projectName, language, $"/{projectName}/Test", extension);
                Add(projectName, project);
            }
            else if (project.Language != language)
            {
                throw new InvalidOperationException($"The project '{projectName}' is already there, in {project.Language}.");
            }

            return project;
        }
    }
}
