using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Testing;

/// <summary>The suppressors that have silenced a diagnostic. This Roslyn knows them, but keeps them to itself.</summary>
public static class Suppressors
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The ids of the suppressions; none where the source itself silences the diagnostic.</summary>
    public static ImmutableArray<string> Of(Diagnostic diagnostic, Compilation compilation)
        => Read(diagnostic, "ProgrammaticSuppressionInfo") is { } info
            ? [.. ((IEnumerable)Read(info, "Suppressions")!).Cast<ITuple>().Select(suppression => (string)suppression[0]!)]
            : [];

    private static object? Read(object instance, string name)
    {
        Type type = instance.GetType();
        if (type.GetProperty(name, Any) is { } property)
        {
            return property.GetValue(instance);
        }

        return type.GetField(name, Any) is { } field ? field.GetValue(instance) : throw new MissingMemberException(type.FullName, name);
    }
}
