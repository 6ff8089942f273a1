using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Normalize.Tests.Api;

/// <summary>The public surface of an assembly as text: a type, then its members, all sorted, in something close to C#.</summary>
internal static class ApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(type.Namespace).Append(": ").Append(Head(type)).Append('\n');
            foreach (string member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Head(Type type)
    {
        string kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => IsReadOnly(type) ? "readonly struct" : "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        IEnumerable<Type> inherited = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) ? [parent] : [];
        string[] bases = [.. inherited.Concat(type.IsEnum ? [] : type.GetInterfaces().Where(face => face.IsPublic)).Select(ApiTypeNames.Of).Order(StringComparer.Ordinal)];
        return $"{kind} {ApiTypeNames.Of(type)}{(bases.Length > 0 ? " : " + string.Join(", ", bases) : "")}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}");
        }

        return type.GetMembers(Declared).Select(Member).OfType<string>();
    }

    private static string? Member(MemberInfo member) => member switch
    {
        FieldInfo field when IsVisible(field) => $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{ApiTypeNames.Of(field.FieldType)} {field.Name}",
        ConstructorInfo constructor when IsVisible(constructor) => $".ctor({Parameters(constructor)})",
        PropertyInfo property => Property(property),
        MethodInfo { IsSpecialName: false } method when IsVisible(method) && !method.Name.StartsWith('<') => Method(method),
        MethodInfo method when IsVisible(method) && method.Name.StartsWith("op_", StringComparison.Ordinal) => Method(method),
        EventInfo @event => $"event {@event.Name}",
        _ => null,
    };

    private static string? Property(PropertyInfo property)
    {
        string accessors = string.Concat(property.GetAccessors(nonPublic: true).Where(IsVisible).Select(Accessor).Order(StringComparer.Ordinal));
        if (accessors.Length == 0)
        {
            return null;
        }

        ParameterInfo[] index = property.GetIndexParameters();
        string name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{Static(property.GetAccessors(nonPublic: true)[0])}{required}{ApiTypeNames.Of(property)} {name} {{{accessors} }}";

        string Accessor(MethodInfo method)
        {
            bool init = method.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
            return method == property.GetMethod ? " get;" : init ? " init;" : " set;";
        }
    }

    private static string Method(MethodInfo method)
    {
        string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(ApiTypeNames.Of))}>" : "";
        return $"{Static(method)}{ApiTypeNames.Of(method.ReturnParameter)} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string passing = parameter switch { { IsOut: true } => "out ", { ParameterType.IsByRef: true, IsIn: true } => "in ", { ParameterType.IsByRef: true } => "ref ", _ => "" };
        string standard = parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "";
        return $"{passing}{ApiTypeNames.Of(parameter)} {parameter.Name}{standard}";
    }

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static bool IsReadOnly(Type type) => type.IsDefined(typeof(IsReadOnlyAttribute));

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;
}
