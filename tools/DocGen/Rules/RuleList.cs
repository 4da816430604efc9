using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SymLinkAnalyzers.CodeFixes.Providers;
using SymLinkAnalyzers.Rules;

namespace SymLinkAnalyzers.DocGen.Rules;

/// <summary>The rules, as the built analyzers know them.</summary>
internal static class RuleList
{
    private static readonly (string Name, string Reader)[] s_languages = [(LanguageNames.CSharp, "C#"), (LanguageNames.VisualBasic, "Visual Basic")];

    /// <summary>In the order of their ids.</summary>
    public static IReadOnlyList<RuleEntry> ReadAll()
    {
        Assembly assembly = typeof(RuleCategory).Assembly;
        ILookup<string, string> languages = ReadLanguages(assembly);
        return
        [
            .. from type in assembly.GetTypes()
               from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
               where field.FieldType == typeof(DiagnosticDescriptor)
               let rule = (DiagnosticDescriptor)field.GetValue(null)!
               orderby rule.Id
               select new RuleEntry(
                   rule.Id,
                   rule.Title.ToString(),
                   rule.Category,
                   rule.DefaultSeverity,
                   rule.IsEnabledByDefault,
                   string.Join(", ", s_languages.Where(language => languages[rule.Id].Contains(language.Name)).Select(language => language.Reader)),
                   !FixCatalogue.For(rule.Id).IsEmpty,
                   type.Name),
        ];
    }

    /// <summary>The languages of the analyzers that report each rule.</summary>
    private static ILookup<string, string> ReadLanguages(Assembly assembly) =>
        (from type in assembly.GetTypes()
         where type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract
         let analyzer = (DiagnosticAnalyzer)Activator.CreateInstance(type)!
         from rule in analyzer.SupportedDiagnostics
         from language in type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages ?? []
         select (rule.Id, language)).ToLookup(pair => pair.Id, pair => pair.language);
}
