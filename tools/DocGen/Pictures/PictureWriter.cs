using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SymLinkAnalyzers.DocGen.Pictures;

/// <summary>
/// Draws a picture as SVG, for light and dark pages. Whatever font there is, the characters of code keep their columns:
/// each piece of text is told how long it is.
/// </summary>
internal sealed class PictureWriter
{
    private const double Width = 840;
    private const double Padding = 16;
    private const double BulbLeft = 18;
    private const double CodeLeft = 60;
    private const double CharacterWidth = 7.8;
    private const double NoteCharacterWidth = 7.2;
    private const double LineHeight = 20;
    private const double NoteHeight = 18;
    private const int Columns = (int)((Width - CodeLeft - Padding) / CharacterWidth);

    /// <summary>By which the pieces of a line that is cut are indented further.</summary>
    private const int FurtherIndentation = 4;

    private const string Style = """

            text { font: 13px ui-monospace, SFMono-Regular, Menlo, "Cascadia Mono", Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace; fill: #1f2328; }
            .card { fill: #ffffff; stroke: #d1d9e0; }
            .bar { fill: #f6f8fa; }
            .rule { stroke: #d1d9e0; }
            .heading { font-weight: 600; }
            .label, .number { fill: #59636e; font-size: 12px; }
            .keyword { fill: #cf222e; }
            .type { fill: #953800; }
            .method { fill: #6639ba; }
            .text { fill: #0a3069; }
            .literal { fill: #0550ae; }
            .comment { fill: #59636e; }
            .squiggle { fill: none; stroke: #bf8700; stroke-width: 1.4; }
            .note { fill: #fff8c5; }
            .said { fill: #4d2d00; font-size: 12px; }
            .squiggle.advice { stroke: #0969da; }
            .note.advice { fill: #ddf4ff; }
            .said.advice { fill: #0a3069; }
            .changed { fill: #dafbe1; }
            .bulb { fill: #eac54f; stroke: #7d4e00; stroke-linejoin: round; }
            @media (prefers-color-scheme: dark) {
              text { fill: #f0f6fc; }
              .card { fill: #0d1117; stroke: #3d444d; }
              .bar { fill: #151b23; }
              .rule { stroke: #3d444d; }
              .label, .number { fill: #9198a1; }
              .keyword { fill: #ff7b72; }
              .type { fill: #ffa657; }
              .method { fill: #d2a8ff; }
              .text { fill: #a5d6ff; }
              .literal { fill: #79c0ff; }
              .comment { fill: #9198a1; }
              .squiggle { stroke: #d29922; }
              .note { fill: #2e2a1f; }
              .said { fill: #f2cc60; }
              .squiggle.advice { stroke: #4493f8; }
              .note.advice { fill: #15243a; }
              .said.advice { fill: #a5d6ff; }
              .changed { fill: #16341f; }
              .bulb { fill: #e3b341; stroke: #f8e3a1; }
            }

        """;

    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    private readonly List<XElement> _elements = [];
    private double _top;

    public static string Write(Picture picture)
    {
        var writer = new PictureWriter();
        writer.AddHeading(picture.Heading, picture.Title);
        writer.AddCode(picture.Before);
        if (picture.Action is { } action)
        {
            writer.AddAction(action, picture.IsCommand);
            writer.AddCode(picture.After);
        }

        return writer.Finish(picture);
    }

    private void AddHeading(string heading, string title)
    {
        AddBar();
        double left = AddText("heading", Padding, 24, heading, CharacterWidth);
        AddText("label", left + 12, 24, title, NoteCharacterWidth);
    }

    private void AddAction(string action, bool isCommand)
    {
        AddBar();
        if (!isCommand)
        {
            AddLightBulb(_top - 20);
        }

        AddText("heading", CodeLeft, _top - 14, action, CharacterWidth);
    }

    /// <summary>What a line of text that is no code stands on.</summary>
    private void AddBar()
    {
        const double Height = 38;
        _elements.Add(Element("rect", ("class", "bar"), ("x", 1), ("y", _top + 1), ("width", Width - 2), ("height", Height - 2), ("rx", _top == 0 ? 7 : 0)));
        AddRule(_top + Height);
        if (_top > 0)
        {
            AddRule(_top);
        }

        _top += Height;
    }

    private void AddRule(double top) => _elements.Add(Element("line", ("class", "rule"), ("x1", 1), ("y1", top), ("x2", Width - 1), ("y2", top)));

    private void AddCode(ImmutableArray<ShownLine> lines)
    {
        _top += 8;
        int previous = 0;
        foreach (ShownLine line in lines)
        {
            if (previous > 0 && line.Number > previous + 1)
            {
                AddText("number", CodeLeft, _top + 11, "⋯", CharacterWidth);
                _top += 16;
            }

            AddLine(line);
            previous = line.Number;
        }

        _top += 8;
    }

    private void AddLine(ShownLine line)
    {
        int further = line.Indentation + FurtherIndentation;
        bool isFirst = true;
        foreach ((int start, int end) in LineWrap.Cut(line.Text, Columns, further, alsoBehind: '('))
        {
            double left = CodeLeft + ((isFirst ? 0 : further) * CharacterWidth);
            if (line.IsChanged)
            {
                _elements.Add(Element("rect", ("class", "changed"), ("x", 1), ("y", _top), ("width", Width - 2), ("height", LineHeight)));
            }

            if (isFirst)
            {
                AddLineNumber(line);
            }

            AddPieces(line, start, end, left);
            foreach ((int from, int to) in line.Squiggles.Where(squiggle => squiggle.Start < end && squiggle.End > start))
            {
                AddSquiggle(left + ((Math.Max(from, start) - start) * CharacterWidth), left + ((Math.Min(to, end) - start) * CharacterWidth), line.IsAdvice);
            }

            _top += LineHeight;
            isFirst = false;
        }

        AddNotes(line.Notes, line.IsAdvice);
    }

    private void AddLineNumber(ShownLine line)
    {
        string number = line.Number.ToString(CultureInfo.InvariantCulture);
        AddText("number", CodeLeft - 14 - (number.Length * NoteCharacterWidth), _top + 14, number, NoteCharacterWidth);
        if (line.HasLightBulb)
        {
            AddLightBulb(_top + 9);
        }
    }

    /// <summary>The runs of one style; spaces are left out.</summary>
    private void AddPieces(ShownLine line, int start, int end, double left)
    {
        for (int from = start, to; from < end; from = to)
        {
            to = from + 1;
            if (line.Text[from] == ' ')
            {
                continue;
            }

            while (to < end && line.Styles[to] == line.Styles[from])
            {
                to++;
            }

            string text = line.Text[from..to].TrimEnd(' ');
            AddText(ClassOf(line.Styles[from]), left + ((from - start) * CharacterWidth), _top + 14, text, CharacterWidth);
        }
    }

    private void AddSquiggle(double from, double to, bool isAdvice)
    {
        const double Step = 3;
        var path = new StringBuilder(FormattableString.Invariant($"M{from:0.#} {_top + 18:0.#}"));
        bool isUp = true;
        for (double x = from + Step; x <= to; x += Step, isUp = !isUp)
        {
            path.Append(FormattableString.Invariant($" L{x:0.#} {_top + (isUp ? 16 : 18):0.#}"));
        }

        _elements.Add(Element("path", ("class", ClassOf("squiggle", isAdvice)), ("d", path.ToString())));
    }

    private void AddNotes(ImmutableArray<string> notes, bool isAdvice)
    {
        const double Left = CodeLeft + 8;
        const int NoteColumns = (int)((Width - Left - Padding - 8) / NoteCharacterWidth);
        string[] lines = [.. notes.SelectMany(note => LineWrap.Cut(note, NoteColumns, 2).Select((piece, index) => (index == 0 ? "" : "  ") + note[piece.Start..piece.End].TrimEnd()))];
        if (lines.Length == 0)
        {
            return;
        }

        double height = (lines.Length * NoteHeight) + 6;
        _elements.Add(Element("rect", ("class", ClassOf("note", isAdvice)), ("x", CodeLeft), ("y", _top + 2), ("width", Width - CodeLeft - Padding), ("height", height), ("rx", 4)));
        foreach ((int index, string line) in lines.Index())
        {
            string text = line.TrimStart(' ');
            AddText(ClassOf("said", isAdvice), Left + ((line.Length - text.Length) * NoteCharacterWidth), _top + 18 + (index * NoteHeight), text, NoteCharacterWidth);
        }

        _top += height + 6;
    }

    private void AddLightBulb(double top) => _elements.Add(Element(
        "path",
        ("class", "bulb"),
        ("transform", FormattableString.Invariant($"translate({BulbLeft:0.#} {top:0.#})")),
        ("d", "M-2.5 4 C-2.5 2 -5 1 -5 -2 A5 5 0 0 1 5 -2 C5 1 2.5 2 2.5 4 Z M-2.5 6 H2.5 M-1.5 8 H1.5")));

    /// <returns>Where the text ends.</returns>
    private double AddText(string style, double x, double y, string text, double characterWidth)
    {
        double length = text.Length * characterWidth;
        XElement element = Element("text", ("x", x), ("y", y), ("textLength", length));
        if (style.Length > 0)
        {
            element.SetAttributeValue("class", style);
        }

        element.Value = text;
        _elements.Add(element);
        return x + length;
    }

    private string Finish(Picture picture)
    {
        XElement root = Element("svg", ("viewBox", FormattableString.Invariant($"0 0 {Width:0} {_top:0}")), ("width", Width), ("height", _top), ("role", "img"));
        root.SetAttributeValue(XNamespace.Xml + "space", "preserve");
        root.Add(new XElement(s_svg + "title", $"{picture.Heading}: {picture.Title}"));
        root.Add(new XElement(s_svg + "style", Style.ReplaceLineEndings("\n")));
        root.Add(Element("rect", ("class", "card"), ("x", 0.5), ("y", 0.5), ("width", Width - 1), ("height", _top - 1), ("rx", 8)));
        root.Add(_elements);

        var text = new StringBuilder();
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" };
        using (var writer = XmlWriter.Create(text, settings))
        {
            root.Save(writer);
        }

        return text.Append('\n').ToString();
    }

    private static XElement Element(string name, params (string Name, object Value)[] attributes)
    {
        var element = new XElement(s_svg + name);
        foreach ((string attribute, object value) in attributes)
        {
            element.SetAttributeValue(attribute, value is double number ? number.ToString("0.##", CultureInfo.InvariantCulture) : value);
        }

        return element;
    }

    private static string ClassOf(string name, bool isAdvice) => isAdvice ? name + " advice" : name;

    private static string ClassOf(CodeStyle style) => style switch
    {
        CodeStyle.Keyword => "keyword",
        CodeStyle.Type => "type",
        CodeStyle.Method => "method",
        CodeStyle.Text => "text",
        CodeStyle.Number => "literal",
        CodeStyle.Comment => "comment",
        _ => "",
    };
}
