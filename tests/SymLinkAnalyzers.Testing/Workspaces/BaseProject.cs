namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A project without files, alone in a solution. Holding its compilation keeps the bound references alive.</summary>
internal sealed record BaseProject(Solution Solution, ProjectInfo Info, Compilation Compilation);
