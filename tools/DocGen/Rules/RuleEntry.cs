using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.DocGen.Rules;

/// <summary>What the documentation says of a rule.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Category">Its category.</param>
/// <param name="DefaultSeverity">The severity that it has where it is on.</param>
/// <param name="IsOn">Whether it is on by default.</param>
/// <param name="Languages">The languages it judges, as a reader names them.</param>
/// <param name="HasFix">Whether any fix repairs what it reports.</param>
/// <param name="ClassName">The class it is written in.</param>
internal sealed record RuleEntry(
    string Id,
    string Title,
    string Category,
    DiagnosticSeverity DefaultSeverity,
    bool IsOn,
    string Languages,
    bool HasFix,
    string ClassName)
{
    /// <summary>As the release notes have it, which know no severity of a rule that is off.</summary>
    public string Severity => IsOn ? DefaultSeverity.ToString() : "Disabled";
}
