using System.Reflection;
using System.Runtime.Loader;
using System.Text;

namespace SymLinks.Tests.PublicApi;

/// <summary>What users of an assembly can see, written like the declarations they would read.</summary>
internal sealed class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly NullabilityInfoContext _nullability = new();
    private readonly StringBuilder _text = new();

    public static string Of(string assemblyPath)
    {
        var context = new AssemblyLoadContext("surface", isCollectible: true);
        try
        {
            var surface = new PublicSurface();
            foreach (Type type in context.LoadFromAssemblyPath(assemblyPath).GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
            {
                surface.Add(type);
            }

            return surface._text.ToString();
        }
        finally
        {
            context.Unload();
        }
    }

    private void Add(Type type)
    {
        string kind = type.IsEnum ? "enum"
            : type.IsValueType ? "struct"
            : type.IsAbstract && type.IsSealed ? "static class"
            : type.IsSealed ? "sealed class"
            : "class";
        string parent = type.IsEnum ? $" : {NameOf(Enum.GetUnderlyingType(type))}"
            : type.BaseType is { } of && of != typeof(object) && of != typeof(ValueType) ? $" : {of.Name}"
            : "";
        _text.Append($"{kind} {type.FullName}{parent}\n");

        IEnumerable<string> members = type.IsEnum
            ? type.GetEnumValues().Cast<object>().Select(value => $"{value} = {(int)value}")
            : type.GetMembers(Declared).Select(Describe).OfType<string>().Order(StringComparer.Ordinal);
        foreach (string member in members)
        {
            _text.Append($"    {member}\n");
        }
    }

    private string? Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsVisible(constructor) => $"new({Parameters(constructor)})",
        MethodInfo { IsSpecialName: false } method when IsVisible(method) =>
            $"{Modifier(method)}{Type(_nullability.Create(method.ReturnParameter))} {method.Name}({Parameters(method)})",
        PropertyInfo property when property.GetMethod is { } getter && IsVisible(getter) =>
            $"{Modifier(getter)}{Type(_nullability.Create(property))} {property.Name} {{ get; {(property.SetMethod is { } setter && IsVisible(setter) ? "set; " : "")}}}",
        FieldInfo { IsPublic: true } field => $"{(field.IsStatic ? "static " : "")}{NameOf(field.FieldType)} {field.Name}",
        _ => null,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Modifier(MethodInfo method) =>
        method.IsStatic ? "static " : method.GetBaseDefinition() != method ? "override " : "";

    private string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.IsOut ? "out " : "")}{Type(_nullability.Create(parameter))} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue}" : "")}"));

    private static string Type(NullabilityInfo type) =>
        NameOf(type.Type) + (type.ReadState == NullabilityState.Nullable && !type.Type.IsValueType ? "?" : "");

    private static string NameOf(Type type)
    {
        type = type.IsByRef ? type.GetElementType()! : type;
        return type == typeof(void) ? "void"
            : type == typeof(bool) ? "bool"
            : type == typeof(int) ? "int"
            : type == typeof(string) ? "string"
            : type.Name;
    }
}
