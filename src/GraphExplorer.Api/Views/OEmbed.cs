using System.Text.Json.Serialization;
using GraphExplorer.Api.Settings;
using GraphExplorer.Exploration.Views;

namespace GraphExplorer.Api.Views;

/// <summary>How another site shows a view when somebody pastes its address (oEmbed 1.0, type rich).</summary>
internal sealed record OEmbed
{
    /// <summary>The usual size of a frame, in pixels.</summary>
    private const int UsualWidth = 800;

    private const int UsualHeight = 600;

    /// <summary>1.0.</summary>
    public string Version { get; } = "1.0";

    /// <summary>rich: HTML that shows it.</summary>
    public string Type { get; } = "rich";

    /// <summary>The view's title.</summary>
    public required string Title { get; init; }

    /// <summary>Who shows it.</summary>
    [JsonPropertyName("provider_name")]
    public string ProviderName { get; } = "GraphExplorer";

    /// <summary>Where they are.</summary>
    [JsonPropertyName("provider_url")]
    public required string ProviderUrl { get; init; }

    /// <summary>One frame, without script.</summary>
    public required string Html { get; init; }

    /// <summary>The frame's width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>The frame's height in pixels.</summary>
    public required int Height { get; init; }

    public static OEmbed Of(SavedView view, ViewAddress at, PublicAddress address, int? maxWidth, int? maxHeight)
    {
        var (width, height) = (Math.Min(UsualWidth, maxWidth ?? UsualWidth), Math.Min(UsualHeight, maxHeight ?? UsualHeight));
        var frame = Markup.Html.Of(
            $"""
            <iframe src="{at.Embed}" title="{view.Title}" width="{$"{width}"}" height="{$"{height}"}" loading="lazy"></iframe>
            """);
        return new OEmbed
        {
            Title = view.Title,
            ProviderUrl = address.Base,
            Html = frame.ToString(),
            Width = width,
            Height = height,
        };
    }

    /// <summary>The id of the view that an address shows; null for an address that is none of this server's views.</summary>
    public static string? IdIn(string url, PublicAddress address)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var asked) || asked.UserInfo.Length > 0)
            return null;
        var own = new Uri(address.Base + "/");
        var isSameHost = string.Equals(asked.Host, own.Host, StringComparison.OrdinalIgnoreCase) ||
            (!address.IsConfigured && Settings.OwnHosts.IsLoopbackName(asked.Host));
        if (asked.Scheme != own.Scheme || asked.Port != own.Port || !isSameHost ||
            !asked.AbsolutePath.StartsWith(own.AbsolutePath, StringComparison.Ordinal))
            return null;
        return asked.AbsolutePath[own.AbsolutePath.Length..].Split('/') is ["v" or "embed", { Length: > 0 } id] ? id : null;
    }
}
