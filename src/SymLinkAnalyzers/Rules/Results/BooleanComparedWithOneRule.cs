using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Flow;

namespace SymLinkAnalyzers.Rules.Results;

/// <summary>SLNK2010: the result is compared with 1, though any other number but 0 means success as well.</summary>
internal sealed class BooleanComparedWithOneRule() : ReachedPlaceRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        id: "SLNK2010",
        title: "A BOOLEAN is compared with 1",
        messageFormat: "The result of {0} is compared with 1, but any value other than 0 means success: success can be taken for a failure",
        category: RuleCategory.Reliability,
        defaultSeverity: DiagnosticSeverity.Warning,
        description: "Windows promises only that the result is not 0 after a success. Compare it with 0.");

    protected override IEnumerable<Finding> Find(NativeCall call)
    {
        foreach (FlowStep step in call.StepsAfter)
        {
            if (step.Test == ResultTest.ComparesWithOne)
            {
                yield return new Finding(PlaceOf(step.Operation), call.Declaration.ExportName);
            }
        }
    }

    /// <summary>The test itself. What a switch compares stands elsewhere, and the whole arm is no test.</summary>
    private static SyntaxNode PlaceOf(IOperation test) =>
        test is IIsPatternOperation { Value: var value, Pattern: var pattern } && !test.Syntax.Span.Contains(value.Syntax.Span) ? pattern.Syntax : test.Syntax;
}
