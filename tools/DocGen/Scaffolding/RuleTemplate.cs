namespace SymLinkAnalyzers.DocGen.Scaffolding;

/// <summary>The class of a new rule. It compiles, and reports nothing.</summary>
internal static class RuleTemplate
{
    public static string Write(NewRule rule) => rule.IsOfDeclarations
        ? $$"""
            using Microsoft.CodeAnalysis;
            using SymLinkAnalyzers.Interop;

            namespace SymLinkAnalyzers.Rules.{{rule.Group}};

            {{Head(rule, "DeclarationRule", "'{0}' is declared wrongly: say what happens at run time")}}

                public override void Check(NativeDeclaration declaration, InteropContext context, Action<Diagnostic> report)
                {
                    // Ask the declaration, and where it does not know, return. What is wrong:
                    // report(Diagnostic.Create(Rule, DeclarationPlace.OfName(declaration), declaration.Method.Name));
                }
            }

            """
        : $$"""
            using Microsoft.CodeAnalysis;
            using SymLinkAnalyzers.Calls;

            namespace SymLinkAnalyzers.Rules.{{rule.Group}};

            {{Head(rule, "CallRule", "{0} is called wrongly: say what happens at run time")}}

                protected override void Check(NativeCall call, Action<Diagnostic> report)
                {
                    // Ask the call, and where it does not know, return. What is wrong:
                    // report(Diagnostic.Create(Rule, call.Invocation.Syntax.GetLocation(), call.Declaration.ExportName));
                }
            }

            """;

    private static string Head(NewRule rule, string baseClass, string message) => $$"""
        /// <summary>{{rule.Id}}: say what is wrong with the code.</summary>
        internal sealed class {{rule.Name}}() : {{baseClass}}(Rule)
        {
            public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
                id: "{{rule.Id}}",
                title: "{{rule.Title}}",
                messageFormat: "{{message}}",
                category: RuleCategory.{{rule.Category}},
                defaultSeverity: DiagnosticSeverity.Warning,
                description: "Say why it is wrong, in a sentence or two.");
        """;
}
