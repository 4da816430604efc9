namespace Microsoft.CodeAnalysis.Testing;

internal sealed record BaseProjectKey(string Name, string Language, ReferenceAssemblies References);
