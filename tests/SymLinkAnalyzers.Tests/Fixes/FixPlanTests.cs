using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes;

/// <summary>Fixes that are made together change no code twice.</summary>
public sealed class FixPlanTests
{
    private readonly List<string> _made = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fix_is_left_out_where_an_earlier_one_changes_the_same_code() =>
        Assert.Equal(["first", "third"], await ApplyAsync(("first", ["A"]), ("second", ["A"]), ("third", ["B"])));

    [Fact]
    public async Task Fix_is_left_out_where_an_earlier_one_changes_part_of_its_code() =>
        Assert.Equal(["first"], await ApplyAsync(("first", ["A.M"]), ("second", ["A"])));

    [Fact]
    public async Task Fix_of_several_places_is_made_whole_or_not_at_all() =>
        Assert.Equal(["first", "third"], await ApplyAsync(("first", ["B"]), ("second", ["A", "B"]), ("third", ["A"])));

    [Fact]
    public async Task Fixes_of_neighbours_are_both_made() =>
        Assert.Equal(["first", "second"], await ApplyAsync(("first", ["A.M"]), ("second", ["A.N", "B"])));

    private async Task<IReadOnlyList<string>> ApplyAsync(params (string Name, string[] Places)[] fixes)
    {
        EditedProject edited = await EditedProject.CreateAsync("class A{void M(){}void N(){}}class B{}", LanguageNames.CSharp);
        Document document = edited.Project.Documents.First();
        SemanticModel model = (await document.GetSemanticModelAsync(Cancellation))!;
        SyntaxNode root = await model.SyntaxTree.GetRootAsync(Cancellation);
        Dictionary<string, SyntaxNode> declarations = root.DescendantNodes()
            .Where(node => model.GetDeclaredSymbol(node, Cancellation) is not null)
            .ToDictionary(node => model.GetDeclaredSymbol(node, Cancellation)!.ToDisplayString().Replace("()", "", StringComparison.Ordinal));
        SolutionEdits edits = new(edited.Project.Solution);
        foreach ((string name, string[] places) in fixes)
        {
            FixPlan plan = new(name, [.. places.Select(place => new EditPlace(document.Id, declarations[place]))], (_, _) =>
            {
                _made.Add(name);
                return Task.CompletedTask;
            });
            await plan.ApplyAsync(edits, Cancellation);
        }

        return _made;
    }
}
