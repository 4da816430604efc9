using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.DocGen.Rules;

namespace SymLinkAnalyzers.DocGen.Tests;

/// <summary>Rules that there are not.</summary>
internal static class SomeRule
{
    public static RuleEntry With(
        string id = "SLNK2001",
        string title = "The title",
        DiagnosticSeverity severity = DiagnosticSeverity.Warning,
        bool isOn = true,
        bool hasFix = true,
        string className = "SomeRule") =>
        new(id, title, "Reliability", severity, isOn, "C#, Visual Basic", hasFix, className);
}
