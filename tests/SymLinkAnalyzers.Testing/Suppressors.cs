using System.Collections.Immutable;
#if FLOOR
using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
#endif
using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Testing;

/// <summary>The suppressors that have silenced a diagnostic.</summary>
public static class Suppressors
{
    /// <summary>The ids of the suppressions; none where the source itself silences the diagnostic.</summary>
    public static ImmutableArray<string> Of(Diagnostic diagnostic, Compilation compilation)
    {
#if FLOOR
        // This Roslyn knows them, but keeps them to itself.
        return Read(diagnostic, "ProgrammaticSuppressionInfo") is { } info
            ? [.. ((IEnumerable)Read(info, "Suppressions")!).Cast<ITuple>().Select(suppression => (string)suppression[0]!)]
            : [];

        static object? Read(object instance, string name)
        {
            const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
            return instance.GetType().GetProperty(name, Any) is { } property
                ? property.GetValue(instance)
                : (instance.GetType().GetField(name, Any) ?? throw new MissingMemberException(instance.GetType().FullName, name)).GetValue(instance);
        }
#else
        return diagnostic.GetSuppressionInfo(compilation) is { } info
            ? [.. info.ProgrammaticSuppressions.Select(suppression => suppression.Descriptor.Id)]
            : [];
#endif
    }
}
