using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Calls;

/// <summary>Tells whether calls of a method are left out of some builds, by its Conditional attributes.</summary>
internal static class ConditionalMethod
{
    /// <summary>Defined in Debug builds alone, by convention of every project template.</summary>
    private const string DebugSymbol = "DEBUG";

    /// <summary>A symbol without which the call disappears, and which is not defined in every build; or null.</summary>
    public static string? FindMissingSymbol(IMethodSymbol method, ParseOptions options)
    {
        string? missing = null;
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute is not { AttributeClass: { Name: "ConditionalAttribute", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } } }
                || attribute.ConstructorArguments.Length != 1
                || attribute.ConstructorArguments[0].Value is not string symbol)
            {
                continue;
            }

            // One symbol that is defined is enough for the call to stay.
            if (symbol != DebugSymbol && IsDefined(symbol, options))
            {
                return null;
            }

            missing ??= symbol;
        }

        return missing;
    }

    private static bool IsDefined(string symbol, ParseOptions options)
    {
        foreach (string name in options.PreprocessorSymbolNames)
        {
            if (name == symbol)
            {
                return true;
            }
        }

        return false;
    }
}
