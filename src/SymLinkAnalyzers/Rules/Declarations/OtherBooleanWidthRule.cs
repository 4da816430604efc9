using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Interop;

namespace SymLinkAnalyzers.Rules.Declarations;

/// <summary>SLNK1010: the import of another function reads more or fewer bytes than the one of its BOOLEAN.</summary>
internal sealed class OtherBooleanWidthRule() : DeclarationRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK1010",
        title: "Another BOOLEAN is marshalled with the wrong width",
        messageFormat: "{0} {1}, but {2} returns a BOOLEAN of one byte, so {3}",
        category: RuleCategory.Interoperability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "Some sixty functions of Windows besides CreateSymbolicLink return a BOOLEAN of one byte and leave garbage in the other bytes of the return register. An import that reads another number of bytes can take FALSE for TRUE.");

    public override bool JudgesResultOnly => true;

    public override void Check(NativeDeclaration declaration, InteropContext context, Action<Diagnostic> report)
    {
        if (declaration.HasWrongReturn)
        {
            report(Create(DeclarationPlace.OfAttribute(declaration.ReturnMarshalAs) ?? DeclarationPlace.OfName(declaration), $"'{declaration.Name}'", declaration));
        }
    }

    public static Diagnostic Create(Location? place, string import, NativeDeclaration declaration) => Diagnostic.Create(
        Rule,
        place,
        import,
        declaration.ReturnWidth.IsNone ? "throws the result away" : "reads " + declaration.ReturnWidth,
        declaration.ExportName,
        declaration.ReturnWidth.IsNone ? "a FALSE goes unnoticed" : "FALSE can be read as TRUE");
}

/// <summary>The same of an import in a referenced assembly, at its calls.</summary>
internal sealed class ReferencedBooleanRule() : CallRule(OtherBooleanWidthRule.Rule)
{
    public override void Check(MemberContext member, Action<Diagnostic> report)
    {
        foreach ((IOperation call, NativeDeclaration import) in member.ReferencedResultOnlyCalls)
        {
            if (import.HasWrongReturn)
            {
                report(OtherBooleanWidthRule.Create(call.Syntax.GetLocation(), $"'{import.Method.Name}' of {import.Method.ContainingAssembly.Name}", import));
            }
        }
    }
}
